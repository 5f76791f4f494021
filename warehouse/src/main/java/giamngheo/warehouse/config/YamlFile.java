package giamngheo.warehouse.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A YAML file of {@code conf/} read into a record, without object tags. */
public final class YamlFile {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(YamlReader.FACTORY)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(CoreNumbers.module())
          .build();

  private static final String SECOND_DOCUMENT =
      "a second document begins after '---'; a file holds one";

  private YamlFile() {}

  /**
   * Reads the file into {@code shape}.
   *
   * @throws ConfigurationMistake naming file, line, key, what was expected and the nearest word
   */
  public static <T> T read(Path file, Class<T> shape) {
    try {
      return MAPPER.readValue(ConfigurationText.read(file), shape);
    } catch (UnrecognizedPropertyException e) {
      throw new ConfigurationMistake(unknownKey(file, e), e);
    } catch (JsonProcessingException e) {
      if (e.getOriginalMessage().startsWith("Trailing token")) {
        throw new ConfigurationMistake(at(file, e.getLocation(), "") + SECOND_DOCUMENT, e);
      }
      throw new ConfigurationMistake(at(file, e.getLocation(), key(e)) + e.getOriginalMessage(), e);
    }
  }

  /** The files of a folder of {@code conf/} that end in {@code .yaml}, by name. */
  public static List<Path> allIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unknownKey(Path file, UnrecognizedPropertyException e) {
    List<String> known = e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
    String nearest =
        NearestWord.to(e.getPropertyName(), known)
            .map(word -> "; did you mean '" + word + "'?")
            .orElse("");
    return at(file, e.getLocation(), key(e))
        + "unknown key; expected one of "
        + String.join(", ", known)
        + nearest;
  }

  private static String at(Path file, JsonLocation location, String key) {
    int line = location == null ? 0 : location.getLineNr();
    return file.getFileName() + ", line " + line + ", key '" + key + "': ";
  }

  private static String key(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping)) {
      return "";
    }
    return mapping.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? Integer.toString(step.getIndex())
                    : step.getFieldName())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }
}
