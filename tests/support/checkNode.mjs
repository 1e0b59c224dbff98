// Written in syntax that Node 12 can read, so that an old Node gets a sentence instead of a syntax error.
var version = process.versions.node.split('.');
var major = Number(version[0]);
var minor = Number(version[1]);
var newEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

if (!newEnough) {
  console.error(
    'Loadbearing needs Node 20.19 or newer in 20, or 22.12 and newer; this is v' +
      process.versions.node +
      '.',
  );
  process.exit(1);
}
