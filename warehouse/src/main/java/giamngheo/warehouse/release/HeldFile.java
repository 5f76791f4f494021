package giamngheo.warehouse.release;

/**
 * A file that a release holds.
 *
 * @param path path inside its folder
 * @param sha256 of its bytes
 * @param bytes its size
 */
public record HeldFile(String path, String sha256, long bytes) {}
