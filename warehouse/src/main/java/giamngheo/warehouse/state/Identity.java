package giamngheo.warehouse.state;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.Path;

/**
 * Which warehouse a folder is: {@code _warehouse.json} at its root.
 *
 * @param id of this warehouse alone
 * @param format of its tables and states; programs refuse what is newer than they know
 * @param province code of the province whose data it was made for; null while nobody said
 * @param createdAt when it was made, ISO 8601
 * @param program version of the program that made it
 */
public record Identity(String id, int format, String province, String createdAt, String program) {
  /** The format that this program writes. */
  public static final int FORMAT = 1;

  private static final String NAME = "_warehouse.json";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
          .enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * Reads it; empty if the folder has none.
   *
   * @throws CallerMistake if the format is newer than this program knows, or the file is no marker
   */
  public static Optional<Identity> read(Disk disk, String root) throws IOException {
    byte[] file;
    try {
      file = disk.read(new Path(root, NAME));
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Optional.empty();
    }
    Identity identity = parsed(file, root);
    if (identity.format() > FORMAT) {
      throw new CallerMistake(
          new Text(
              "Kho %s có định dạng %d, mới hơn chương trình này (biết đến %d).\n"
                      .formatted(root, identity.format(), FORMAT)
                  + "Dùng chương trình từ phiên bản %s trở lên.".formatted(identity.program()),
              "The warehouse %s has format %d, newer than this program knows (up to %d).\n"
                      .formatted(root, identity.format(), FORMAT)
                  + "Use the program from version %s on.".formatted(identity.program())));
    }
    return Optional.of(identity);
  }

  private static Identity parsed(byte[] file, String root) {
    try {
      Identity identity = JSON.readValue(file, Identity.class);
      if (identity.id() != null && identity.format() > 0) {
        return identity;
      }
    } catch (IOException e) {
      // Told below.
    }
    throw new CallerMistake(
        new Text(
            "Tệp %s/%s không đọc được nên không biết kho này là kho nào.\n".formatted(root, NAME)
                + "Lấy lại tệp này từ bản sao lưu; khi không có bản sao lưu thì xoá tệp, lệnh ghi"
                + " tiếp theo sẽ lập lại.",
            "The file %s/%s cannot be read, so that it is not known which warehouse this is.\n"
                    .formatted(root, NAME)
                + "Bring it back from a backup; without one delete it, the next command that writes"
                + " makes it again."));
  }

  /** Marks a folder; leaves a marker that is there already. */
  public static void mark(Disk disk, String root, String program) throws IOException {
    Identity identity =
        new Identity(UUID.randomUUID().toString(), FORMAT, null, Instant.now().toString(), program);
    try {
      disk.createNew(
          new Path(root, NAME),
          (JSON.writeValueAsString(identity) + "\n").getBytes(StandardCharsets.UTF_8));
      disk.flush(new Path(root));
    } catch (FileAlreadyExistsException e) {
      // Another writer came first.
    }
  }
}
