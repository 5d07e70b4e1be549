/** Packages for people at a terminal (RULES, no-debug-packages). */
export const debugPackages: readonly string[] = [
  'vim', 'vim-tiny', 'nano', 'emacs', 'telnet', 'ftp', 'netcat', 'netcat-openbsd', 'nmap', 'tcpdump', 'strace', 'ltrace', 'gdb', 'lsof', 'htop',
  'iputils-ping', 'net-tools', 'openssh-server', 'openssh', 'man-db', 'less', 'tmux', 'screen', 'git-lfs', 'bash-completion', 'sudo',
];

/** The programs a package brings, by which somebody may use it. */
export const toolsOf = (name: string): readonly string[] => [name, ...tools[name] ?? []];

const tools: Readonly<Record<string, readonly string[]>> = {
  vim: ['vi'], 'vim-tiny': ['vi', 'vim'], netcat: ['nc', 'ncat'], 'netcat-openbsd': ['nc', 'ncat', 'netcat'], 'iputils-ping': ['ping'],
  'net-tools': ['ifconfig', 'netstat', 'route', 'arp'], 'openssh-server': ['sshd', 'ssh-keygen'],
  openssh: ['ssh', 'sshd', 'ssh-keygen', 'ssh-keyscan', 'scp', 'sftp', 'ssh-agent', 'ssh-add', 'git'], 'man-db': ['man', 'mandb'], 'git-lfs': ['git'],
  emacs: ['emacsclient'], gdb: ['gdbserver'], nmap: ['ncat'],
};
