package giamngheo.jobs.crash;

import giamngheo.jobs.crash.Writes.Course;
import giamngheo.jobs.crash.Writes.Kind;
import giamngheo.warehouse.delta.LocalLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;

/** The log of tables of the program, which fails before, while or after it writes a version. */
public final class CountedLog extends LocalLog {

  /** Made by Delta, by name. */
  public CountedLog(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public void write(
      org.apache.hadoop.fs.Path path,
      Iterator<String> actions,
      Boolean overwrite,
      Configuration hadoop)
      throws IOException {
    Path version = Path.of(path.toUri().getPath());
    Writes writes = Writes.to(version.toString());
    Course course = writes.before("log " + path.getName(), Kind.NEW);
    if (course == Course.TORN) {
      Files.createDirectories(version.getParent());
      Files.writeString(version.resolveSibling("." + version.getFileName() + ".torn"), "{\"com");
      throw writes.failure("in the midst of a log");
    }
    super.write(path, actions, overwrite, hadoop);
    if (course == Course.MADE_AND_FAILED) {
      throw writes.failure("a log that was written");
    }
  }
}
