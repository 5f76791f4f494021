package giamngheo.warehouse.delta;

import giamngheo.warehouse.state.Disk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** What lies in the folder of a table. */
final class TableFolder {
  private static final String LOG = "_delta_log";
  private static final Pattern DATA = Pattern.compile("\\.?part-.*\\.parquet(\\.crc)?");

  private TableFolder() {}

  /** Data files and log files; none where something else lies there, which is no table then. */
  static List<FileStatus> files(Disk disk, Path folder) throws IOException {
    List<FileStatus> files = new ArrayList<>();
    for (FileStatus file : disk.list(folder)) {
      String name = file.getPath().getName();
      if (file.isDirectory() && name.equals(LOG)) {
        files.addAll(disk.list(file.getPath()));
      } else if (file.isFile() && DATA.matcher(name).matches()) {
        files.add(file);
      } else {
        return List.of();
      }
    }
    return files;
  }
}
