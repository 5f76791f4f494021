package giamngheo.warehouse.file.format;

import giamngheo.warehouse.config.YamlNode;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Set;

/**
 * How much a file may hold, so that reading it stays within the memory of the program: {@code
 * files} of {@code conf/limits.yaml}.
 *
 * @param mebibytes most MiB of a file as it lies on the disk
 * @param lines most rows of a sheet or records of a text file
 * @param columns most cells of a row
 * @param recordCharacters most characters of a record of a text file
 * @param sheets most sheets of a workbook
 * @param parts most parts of an archive
 * @param partMebibytes most MiB of an unpacked part
 * @param unpackedMebibytes most MiB of all parts unpacked
 * @param unpackedRatio how many times its packed size a part may have, beyond its first MiB
 * @param texts most different texts that cells of a workbook use
 * @param textCharacters most characters of these together
 * @param mergedCells most blocks of merged cells of a sheet
 * @param linesOfOneKey most lines that name one household
 */
public record FileLimits(
    long mebibytes,
    int lines,
    int columns,
    int recordCharacters,
    int sheets,
    int parts,
    long partMebibytes,
    long unpackedMebibytes,
    int unpackedRatio,
    int texts,
    long textCharacters,
    int mergedCells,
    int linesOfOneKey)
    implements Serializable {
  private static final Set<String> KEYS =
      Set.of(
          "mebibytes",
          "lines",
          "columns",
          "record_characters",
          "sheets",
          "parts",
          "part_mebibytes",
          "unpacked_mebibytes",
          "unpacked_ratio",
          "texts",
          "text_characters",
          "merged_cells",
          "lines_of_one_key");

  /** Reads {@code limits.yaml}. */
  public static FileLimits load(Path conf) {
    YamlNode files = YamlNode.read(conf.resolve("limits.yaml")).required("files").allowing(KEYS);
    return new FileLimits(
        most(files, "mebibytes"),
        most(files, "lines"),
        most(files, "columns"),
        most(files, "record_characters"),
        most(files, "sheets"),
        most(files, "parts"),
        most(files, "part_mebibytes"),
        most(files, "unpacked_mebibytes"),
        most(files, "unpacked_ratio"),
        most(files, "texts"),
        most(files, "text_characters"),
        most(files, "merged_cells"),
        most(files, "lines_of_one_key"));
  }

  private static int most(YamlNode files, String key) {
    YamlNode node = files.required(key);
    int number = node.integer();
    if (number < 1) {
      throw node.error("cần số nguyên từ 1", "a whole number from 1 is needed");
    }
    return number;
  }
}
