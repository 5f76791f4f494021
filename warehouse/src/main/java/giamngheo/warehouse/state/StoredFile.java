package giamngheo.warehouse.state;

/**
 * A file as it was written.
 *
 * @param path below the folder of its table
 * @param length in bytes
 * @param crc CRC-32C of all bytes, in hexadecimal; empty while it is not known
 */
public record StoredFile(String path, long length, String crc) {

  /** A file whose checksum was not taken yet. */
  public StoredFile(String path, long length) {
    this(path, length, "");
  }

  /** Whether its checksum is known. */
  public boolean isSealed() {
    return !crc.isEmpty();
  }
}
