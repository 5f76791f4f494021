package giamngheo.warehouse.config;

import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a file of {@code conf/}: UTF-8, with or without a mark at its beginning. */
public final class ConfigurationText {
  private static final char MARK = '\uFEFF';

  private ConfigurationText() {}

  /**
   * Reads a file.
   *
   * @throws ConfigurationMistake if it is not UTF-8, naming file and line, or is not there
   */
  public static String read(Path file) {
    try {
      String text = decoded(file, Files.readAllBytes(file));
      return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw ConfigurationPlace.of(file)
          .mistake(new Text("không có tệp này", "there is no such file"), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String decoded(Path file, byte[] bytes) throws CharacterCodingException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer given = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(given, text, true);
    if (result.isError()) {
      long line = text.flip().chars().filter(letter -> letter == '\n').count() + 1;
      throw new ConfigurationPlace(file.getFileName().toString(), line, "")
          .mistake(
              "không phải UTF-8; lưu lại tệp với bảng mã UTF-8",
              "not UTF-8; save the file as UTF-8");
    }
    decoder.flush(text);
    return text.flip().toString();
  }
}
