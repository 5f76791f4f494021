package giamngheo.jobs.sample;

import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.config.ConfigurationPlace;
import giamngheo.warehouse.config.ConfigurationTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the reviews of a made-up Bắc Sơn district as its 18 communes would send them. */
public final class SampleDistrict {
  private SampleDistrict() {}

  /**
   * Writes one household and one member file per commune and year, the monthly reviews, the
   * residents and the declared totals of each year, what the programme did, and a README that says
   * that the people are made up.
   *
   * @param folder where to write; made if absent, files of the same name are replaced
   * @param seed the same seed gives the same content
   * @param conf the project's folder of parameters
   * @throws UncheckedIOException if a parameter file cannot be read or a file cannot be written
   */
  public static SampleFiles write(Path folder, long seed, Path conf) {
    Calibration calibration = Calibration.load(conf);
    NameBook names = NameBook.load(conf);
    Places places = Places.load(conf);
    LocalDate day = LocalDate.of(calibration.opening().year(), 12, 31);
    List<Commune> communes = communes(places, day, calibration, names, conf, seed);
    List<String> neighbours =
        places.children(calibration.neighbour(), day).stream().map(Place::code).toList();
    ReviewSimulation lives = new ReviewSimulation(calibration, communes, neighbours, names, seed);
    List<SampleFault> faults = SampleFaults.list(conf);
    YearFolder writer = new YearFolder(calibration, communes, faults, conf, seed);
    ProgrammeFolder programme = new ProgrammeFolder(calibration, communes, conf, seed);
    List<SampleFile> files = new ArrayList<>();
    Map<String, List<Review>> inForce = Map.of();
    for (Calibration.Target year : calibration.years()) {
      Map<String, List<Review>> reviews = lives.review(year);
      files.addAll(writer.write(folder, year, reviews));
      // Support goes by the lists of the year before; of the first year none are known.
      inForce = inForce.isEmpty() ? reviews : inForce;
      files.addAll(programme.write(folder, year.year(), inForce));
      inForce = reviews;
    }
    writeReadme(folder, seed, faults, conf);
    return new SampleFiles(files);
  }

  private static List<Commune> communes(
      Places places, LocalDate day, Calibration calibration, NameBook names, Path conf, long seed) {
    Map<String, CommuneProfile> profiles =
        CommuneProfile.load(conf).stream()
            .collect(Collectors.toMap(CommuneProfile::code, Function.identity()));
    List<Commune> communes = new ArrayList<>();
    for (Place place : places.children(calibration.district(), day)) {
      CommuneProfile profile = profiles.get(place.code());
      if (profile == null) {
        throw ConfigurationPlace.of("sample/communes.csv", "")
            .mistake(
                "thiếu xã %s; thêm một dòng".formatted(place.code()),
                "commune %s is missing; add a line".formatted(place.code()));
      }
      RandomDraw draw = RandomDraw.of(seed, place.code() + "/hamlets", 0);
      communes.add(Commune.of(place, profile, calibration.hamlets(), names, draw));
    }
    return List.copyOf(communes);
  }

  private static void writeReadme(Path folder, long seed, List<SampleFault> faults, Path conf) {
    try {
      StringBuilder text =
          new StringBuilder(
              Files.readString(conf.resolve("sample/readme.txt"))
                  .replace("{seed}", Long.toString(seed)));
      for (SampleFault fault : faults) {
        text.append(
            "- %d %s: %s / %s\n"
                .formatted(
                    fault.year(), fault.areaCode(), fault.descriptionVi(), fault.descriptionEn()));
      }
      for (ConfigurationTable.Line fault : SampleCsv.read(conf, "programme-faults.csv", "year")) {
        text.append(
            "- %s %s: %s / %s\n"
                .formatted(
                    fault.text("year"), fault.text("dataset"), fault.text("vi"), fault.text("en")));
      }
      Files.writeString(folder.resolve("README.txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
