package giamngheo.jobs.sample;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the project's own small CSV files with a header. */
final class SampleCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private SampleCsv() {}

  static List<CSVRecord> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
