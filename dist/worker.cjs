require('./imglint.cjs')().worker();
