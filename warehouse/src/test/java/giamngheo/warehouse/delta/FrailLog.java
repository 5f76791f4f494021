package giamngheo.warehouse.delta;

import giamngheo.warehouse.state.Accident;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;

/** A log of tables that fails before or after a commit, on a disk without hard links. */
public final class FrailLog extends LocalLog {

  /** Called by Delta, by name. */
  public FrailLog(Configuration hadoop) {
    super(hadoop);
  }

  @Override
  public void write(
      org.apache.hadoop.fs.Path path,
      Iterator<String> actions,
      Boolean overwrite,
      Configuration hadoop)
      throws IOException {
    Accident.tell("before commit " + path.getName());
    super.write(path, actions, overwrite, hadoop);
    Accident.tell("after commit " + path.getName());
  }

  @Override
  void link(Path version, Path draft) throws IOException {
    throw new FileSystemException(version.toString(), null, "Operation not permitted");
  }
}
