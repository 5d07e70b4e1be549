// Stands in for chalk's colour detection in the bundle, which loads Node's network code to ask about terminals.
// Whether there is colour is decided once, from flags, environment and streams; chalk is told the level.
export const createSupportsColor = () => false;
export default { stdout: false, stderr: false };
