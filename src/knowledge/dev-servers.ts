/** A program that serves an application while people work on it, and what serves it in earnest. */
export type DevelopmentServer = Readonly<{ server: string; instead: string }>;

/** Null for every other command. The first word is the program's name without its folder. */
export const developmentServer = (argv: readonly string[]): DevelopmentServer | null => {
  const [name = '', ...rest] = unwrapped(argv);
  const has = (...words: readonly string[]): boolean => words.every((word) => rest.includes(word));
  const first = rest.find((word) => !word.startsWith('-')) ?? '';
  const server = (text: string, instead: string): DevelopmentServer => ({ server: text, instead });
  switch (name) {
    case 'npm': case 'yarn': case 'pnpm': case 'bun':
      return has('dev') && (first === 'dev' || first === 'run' || first === 'run-script') ? server(`${name} ${first === 'dev' ? 'dev' : 'run dev'}`, 'what the build made') : null;
    case 'vite': return ['build', 'preview', 'optimize'].includes(first) ? null : server('vite', 'a web server on what vite build made');
    case 'next': case 'nuxt': case 'astro': return first === 'dev' ? server(`${name} dev`, 'what its build made') : null;
    case 'gatsby': return first === 'develop' ? server('gatsby develop', 'a web server on what gatsby build made') : null;
    case 'nodemon': case 'ts-node-dev': case 'tsnd': return server(name, 'node');
    case 'ng': case 'webpack': case 'vue-cli-service': return first === 'serve' ? server(`${name} serve`, 'a web server on what its build made') : null;
    case 'webpack-dev-server': case 'react-scripts':
      return name === 'react-scripts' && first !== 'start' ? null : server(name === 'react-scripts' ? 'react-scripts start' : name, 'a web server on what its build made');
    case 'flask': return has('run') ? server('flask run', 'gunicorn, uwsgi or waitress') : null;
    case 'uvicorn': return has('--reload') ? server('uvicorn --reload', 'uvicorn without it') : null;
    case 'gunicorn': return has('--reload') ? server('gunicorn --reload', 'gunicorn without it') : null;
    case 'fastapi': return first === 'dev' ? server('fastapi dev', 'fastapi run') : null;
    case 'django-admin': case 'manage.py': return first === 'runserver' ? server(`${name} runserver`, 'gunicorn or uvicorn') : null;
    case 'php': return phpServer(rest);
    case 'artisan': return first === 'serve' ? server('artisan serve', 'php-fpm behind a web server') : null;
    case 'rails': return ['server', 's'].includes(first) && isDevelopment(rest) ? server('rails server -e development', 'it with -e production') : null;
    case 'dotnet': return first === 'watch' ? server('dotnet watch', 'the published program') : null;
    case 'air': return rest.every((word) => word.startsWith('-') || word.endsWith('.toml')) ? server('air', 'the built program') : null;
    default: return null;
  }
};

const isDevelopment = (words: readonly string[]): boolean =>
  words.some((word, index) => (word === 'development' && /^(?:-e|--environment)$/.test(words[index - 1] ?? '')) || word === '--environment=development' || word === '-edevelopment');

const phpServer = (words: readonly string[]): DevelopmentServer | null => {
  if (words.includes('-S')) return { server: 'php -S', instead: 'php-fpm or Apache' };
  const artisan = words.findIndex((word) => /(?:^|\/)artisan$/.test(word));
  return artisan !== -1 && words[artisan + 1] === 'serve' ? { server: 'artisan serve', instead: 'php-fpm behind a web server' } : null;
};

/** What stands before the program itself: `npx`, `python manage.py`, `bundle exec`, `poetry run`. */
const unwrapped = (argv: readonly string[]): readonly string[] => {
  const [name = '', second = ''] = argv;
  const base = (words: readonly string[]): readonly string[] => [(words[0] ?? '').replace(/^.*\//, ''), ...words.slice(1)];
  if (name === 'npx' || name === 'bunx') return unwrapped(base(argv.slice(1).filter((word, index, words) => !(word.startsWith('-') && words.slice(0, index + 1).every((each) => each.startsWith('-'))))));
  if (/^python[\d.]*$/.test(name)) {
    if (second === '-m') return unwrapped(argv.slice(2));
    const file = argv.findIndex((word, index) => index > 0 && !word.startsWith('-'));
    return file === -1 ? argv : base(argv.slice(file));
  }
  if ((name === 'bundle' && second === 'exec') || (['poetry', 'pipenv', 'uv'].includes(name) && second === 'run')) return unwrapped(base(argv.slice(2)));
  return argv;
};
