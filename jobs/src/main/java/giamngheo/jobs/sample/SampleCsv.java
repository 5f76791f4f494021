package giamngheo.jobs.sample;

import giamngheo.warehouse.config.ConfigurationTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the small CSV files of {@code conf/sample/}; a mistake is told with file and line. */
final class SampleCsv {
  private SampleCsv() {}

  static List<ConfigurationTable.Line> read(Path conf, String name, String... required) {
    try {
      String text = Files.readString(conf.resolve("sample").resolve(name));
      return ConfigurationTable.read("sample/" + name, text, List.of(required));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
