package giamngheo.jobs.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was ever erased: a line of JSON for each, outside of every warehouse, readable by its owner.
 *
 * @param file where it stands
 */
public record ErasureRegister(Path file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All erasures, in the order in which they were made. */
  List<Erasure> read() {
    List<Erasure> erasures = new ArrayList<>();
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        if (!line.isBlank()) {
          erasures.add(JSON.readValue(line, Erasure.class));
        }
      }
      return List.copyOf(erasures);
    } catch (JsonProcessingException e) {
      throw new DataDoNotAllow(
          new Text(
              "Sổ những người đã xoá %s bị hỏng; chưa làm gì.\nLấy lại tệp này từ bản sao lưu."
                  .formatted(file),
              "The register of erasures %s is damaged; nothing was done.\nBring the file back from a backup."
                  .formatted(file)),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The erasure of a household or person; a new one is on the disk before anything is erased. */
  Erasure enter(String householdId, Integer member, String now) {
    for (Erasure known : read()) {
      if (Objects.equals(known.member(), member) && known.isOf(householdId)) {
        return known;
      }
    }
    Erasure made = Erasure.of(householdId, member, now);
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(
          file,
          JSON.writeValueAsString(made) + "\n",
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
