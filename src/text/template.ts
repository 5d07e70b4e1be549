/** Text that something is to fill in before anybody reads it as what it will be: `{{ … }}`, `<% … %>`, `{% … %}`. */
export const looksLikeTemplate = (text: string): boolean => /\{\{|\}\}|<%|%>|\{%|%\}|\$\{templateOption/.test(text);
