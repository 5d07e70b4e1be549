const ofRpm = /^var\/cache\/(?:yum|dnf|libdnf5)\//;

/** By the rule that asks to clean up: where in a layer lies what it is about. */
export const leftByInstalling: ReadonlyMap<string, RegExp> = new Map([
  // apt makes these two anew whenever it looks.
  ['clean-apt-lists', /^var\/lib\/apt\/lists\/(?!lock$|partial(?:\/|$))/],
  ['apk-no-cache', /^(?:var\/cache|etc)\/apk\//],
  ['clean-yum-cache', ofRpm],
  ['clean-dnf-cache', ofRpm],
  ['clean-zypper-cache', /^var\/cache\/zypp\//],
  ['clean-npm-cache', /(?:^|\/)\.npm\//],
  ['clean-yarn-cache', /(?:^|\/)(?:\.cache|share\/\.cache)\/yarn\/|(?:^|\/)\.yarn\/berry\/cache\//],
  ['pip-no-cache-dir', /(?:^|\/)\.cache\/pip\//],
]);
