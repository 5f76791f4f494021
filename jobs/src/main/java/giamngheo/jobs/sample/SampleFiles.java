package giamngheo.jobs.sample;

import java.util.List;

/** The files of a sample, older years first. */
public record SampleFiles(List<SampleFile> files) {
  public SampleFiles {
    files = List.copyOf(files);
  }
}
