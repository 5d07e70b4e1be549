require('./imglint.cjs')().action();
