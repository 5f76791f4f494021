package giamngheo.reports.model;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a form in one format. Implementations keep no state, so that any number of threads may
 * print.
 */
public interface FormWriter {
  /**
   * Writes the form into a file that does not exist yet.
   *
   * @return how many of the form's rows stand in the finished file, counted there
   */
  int write(Form form, Path file) throws IOException;
}
