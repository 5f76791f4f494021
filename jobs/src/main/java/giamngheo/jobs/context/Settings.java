package giamngheo.jobs.context;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import giamngheo.warehouse.config.ConfigurationText;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Settings of one installation.
 *
 * @param warehouse where the tables lie when {@code --warehouse} is not given; a relative folder
 *     counts from the program's home
 * @param spark Spark settings that win over {@link Session}'s own
 */
public record Settings(String warehouse, Map<String, String> spark) {

  /** Fills what the file leaves out. */
  public Settings {
    warehouse = warehouse == null ? "data/warehouse" : warehouse;
    spark = spark == null ? Map.of() : Map.copyOf(spark);
  }

  /** Reads the file; a file that is not there means the defaults. */
  static Settings read(Path file) {
    if (!Files.exists(file)) {
      return new Settings(null, null);
    }
    try {
      return YAMLMapper.builder().build().readValue(ConfigurationText.read(file), Settings.class);
    } catch (JacksonException e) {
      String place = file + ":" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr());
      throw new CallerMistake(
          new Text(
              "Không hiểu được tệp cấu hình " + place + ".\n" + e.getOriginalMessage(),
              "The settings file cannot be understood: " + place + ".\n" + e.getOriginalMessage()),
          e);
    } catch (UncheckedIOException e) {
      throw new CallerMistake(
          new Text(
              "Không đọc được tệp cấu hình " + file + ". Kiểm tra quyền đọc của tệp.",
              "The settings file cannot be read: " + file + ". Check the right to read it."),
          e);
    }
  }
}
