package giamngheo.jobs.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sample of one seed, written once for all tests of the package and read back. */
record SampleFixture(Path folder, SampleFiles files, List<Content> contents) {
  static final long SEED = 2024;
  private static final SampleFixture ONCE = written();

  /** A file and its records. */
  record Content(SampleFile file, List<Map<String, String>> records) {
    boolean isPeriodic() {
      return file.path().getFileName().toString().matches("\\d{5}-.*");
    }
  }

  static SampleFixture once() {
    return ONCE;
  }

  private static SampleFixture written() {
    try {
      Path folder = Files.createTempDirectory("sample");
      SampleFiles files = SampleDistrict.write(folder, SEED, SampleReader.CONF);
      SampleReader reader = new SampleReader();
      List<Content> contents =
          files.files().stream().map(file -> new Content(file, reader.read(file))).toList();
      return new SampleFixture(folder, files, contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Records of a dataset in the periodic reviews (or the yearly file) of that year. */
  List<Map<String, String>> records(String dataset, int year) {
    List<Map<String, String>> records = new ArrayList<>();
    for (Content content : contents) {
      boolean wanted =
          content.file().dataset().equals(dataset)
              && content.file().path().getParent().endsWith(Integer.toString(year));
      boolean yearly = !dataset.equals("household") && !dataset.equals("member");
      if (wanted && (yearly || content.isPeriodic())) {
        records.addAll(content.records());
      }
    }
    return records;
  }

  /** Household lines of the year that are not departures. */
  List<Map<String, String>> reviewed(int year) {
    return records("household", year).stream()
        .filter(line -> !line.containsKey("exit_reason"))
        .toList();
  }
}
