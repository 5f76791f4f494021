package giamngheo.jobs.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A value as a script that hands it to the pages. From {@code file://} a browser loads scripts and
 * nothing else.
 */
final class ScriptFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private ScriptFile() {}

  /** Writes the value under its name: {@code data/<name>.js}. */
  static void write(Path site, String name, Object value) {
    Path file = site.resolve("data").resolve(name + ".js");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text(name, value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name, Object value) {
    try {
      return "giamngheo.put("
          + JSON.writeValueAsString(name)
          + ","
          + JSON.writeValueAsString(value).replace("<", "\\u003c")
          + ");\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
