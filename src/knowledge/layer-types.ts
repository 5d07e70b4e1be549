/** Media types of layers, as OCI (image-spec, layer.md) and Docker (image manifest v2.2) have them, encrypted ones of ocicrypt included. */
export const isLayerType = (mediaType: string): boolean => known.test(mediaType);

/** Layers that their makers let nobody hand on; Windows has such. */
export const isKeptElsewhere = (mediaType: string): boolean => /foreign|nondistributable/.test(mediaType);

const known = new RegExp(`^(?:${[
  String.raw`application/vnd\.oci\.image\.layer\.(?:nondistributable\.)?v1\.tar(?:\+(?:gzip|zstd))?(?:\+encrypted)?`,
  String.raw`application/vnd\.docker\.image\.rootfs\.(?:diff|foreign\.diff)\.tar(?:\.(?:gzip|zstd))?(?:\+encrypted)?`,
].join('|')})$`);
