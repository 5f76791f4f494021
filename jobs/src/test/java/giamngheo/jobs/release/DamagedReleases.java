package giamngheo.jobs.release;

import static giamngheo.jobs.release.ReleasedYears.OFFICIAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseSignature;
import giamngheo.warehouse.release.ReleaseSignature.Found;
import giamngheo.warehouse.release.ReleaseState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an interruption or a changed file does to a release; each test on a copy. Run by {@link
 * ReleaseTest}, whose releases these are, so that they are made in one process only.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DamagedReleases {
  private static final MakeRelease.Request PROVISIONAL =
      new MakeRelease.Request(
          ReleaseState.PROVISIONAL, Optional.of("185"), Optional.of(2022), Optional.empty(), false);

  @TempDir Path folder;
  private JobContext workplace;
  private String corrected;

  @BeforeAll
  void open() throws Exception {
    ReleasedYears years = ReleasedYears.standing();
    workplace = years.reviews().workplace;
    corrected = years.corrected();
  }

  @Test
  void anInterruptedReleaseLeavesNothingThatCounts() throws Exception {
    JobContext broken = copy("interrupted");
    Path row = Path.of(broken.warehouse().root(), "release");
    Path aside = Files.move(row, row.resolveSibling("aside"));
    Files.writeString(row, "no folder");
    assertThrows(Exception.class, () -> MakeRelease.make(broken, PROVISIONAL));
    Files.delete(row);
    Files.move(aside, row);
    String count = "select count(*) from form_cell where release_id = '2022-185-provisional-1'";
    assertEquals(0, ask(broken, count).get(0).getLong(0));
    assertTrue(MakeRelease.make(broken, PROVISIONAL).isNew());
    assertTrue(ask(broken, count).get(0).getLong(0) > 0);
  }

  @Test
  void aReleaseMadeMeanwhileIsNotTouched() throws Exception {
    JobContext busy = copy("busy");
    Path releases = Path.of(busy.warehouse().root(), "_releases");
    Path others = Files.createDirectories(releases.resolve("2022-185-provisional-1"));
    Files.writeString(others.resolve("rows"), "of another maker");
    Path stale = Files.createDirectories(releases.resolve(".making-2022-185-official-9-00000000"));

    MakeRelease.Outcome outcome = MakeRelease.make(busy, PROVISIONAL);

    assertEquals("2022-185-provisional-2", outcome.release().releaseId());
    assertEquals(List.of("rows"), List.of(others.toFile().list()));
    assertFalse(Files.exists(stale));
    assertTrue(VerifyRelease.verify(busy, outcome.release()).holds());
  }

  @Test
  void aSignatureHoldsForItsKeyAndItsManifestAlone() throws Exception {
    JobContext signed = copy("signed");
    Release release = OpenRelease.named(signed, OFFICIAL);
    HeldFolder held = new HeldFolder(signed.warehouse(), OFFICIAL);
    KeyPairGenerator keys = KeyPairGenerator.getInstance("Ed25519");
    KeyPair office = keys.generateKeyPair();
    assertEquals(Found.MISSING, ReleaseSignature.check(held, office.getPublic()));
    ReleaseSignature.sign(held, office.getPrivate());
    assertEquals(Found.HOLDS, ReleaseSignature.check(held, office.getPublic()));
    assertTrue(VerifyRelease.verify(signed, release).holds(), "a signature is no stranger");
    assertEquals(Found.BROKEN, ReleaseSignature.check(held, keys.generateKeyPair().getPublic()));
    Path manifest = Path.of(held.root(), "manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"cells\":", "\"cells\": "));
    assertEquals(Found.BROKEN, ReleaseSignature.check(held, office.getPublic()));
    Files.writeString(Path.of(held.root(), "manifest.sig"), "!");
    assertEquals(Found.BROKEN, ReleaseSignature.check(held, office.getPublic()));
  }

  @Test
  void aChangedCellOrFigureIsFoundWhateverTheWarehouseLost() throws Exception {
    JobContext changed = copy("vacuumed");
    Warehouse warehouse = changed.warehouse();
    String condition =
        "release_id = '%s' and form = 'review-result' and area_code = '185' and row_key = 'total'"
                .formatted(OFFICIAL)
            + " and `column` = '3'";
    warehouse.replace(
        "form_cell",
        warehouse
            .rows("form_cell")
            .filter(condition)
            .selectExpr("* except (value)", "cast(value + 1 as decimal(18, 2)) as value")
            .localCheckpoint(),
        condition);
    String figure =
        "release_id = '%s' and area_code = '185' and indicator = 'poor' and measure = 'count'"
                .formatted(OFFICIAL)
            + " and change_kind = 'level' and unit = 'household' and group_by = ''";
    warehouse.replace(
        "indicator_value",
        warehouse
            .rows("indicator_value")
            .filter(figure)
            .selectExpr("* except (numerator)", "numerator + 1 as numerator")
            .localCheckpoint(),
        figure);
    changed.spark().conf().set("spark.databricks.delta.retentionDurationCheck.enabled", "false");
    for (String table : List.of("received_household", "household_score", "form_cell")) {
      changed
          .spark()
          .sql("vacuum delta.`" + warehouse.root() + "/" + table + "` retain 0 hours")
          .collect();
    }
    delete(Path.of(warehouse.root(), "received_household"));
    delete(Path.of(warehouse.root(), "published_list"));
    VerifyRelease.Report report =
        VerifyRelease.verify(changed, OpenRelease.named(changed, OFFICIAL));
    assertEquals(2, report.differing(), report.differences().toString());
    assertEquals("review-result|185|2023|total|3", report.differences().get(0).cell());
    String other = report.differences().get(1).cell();
    assertTrue(other.startsWith("indicator_value|185|2023|count|poor|"), other);
    assertTrue(report.figures() > 100, "figures compared: " + report.figures());
    assertTrue(report.files().isEmpty(), report.files().toString());
    assertFalse(report.holds());
  }

  @Test
  void aChangedConfigurationIsToldAndNotRead() throws Exception {
    JobContext changed = copy("configured");
    Release release = OpenRelease.named(changed, OFFICIAL);
    Path conf = Path.of(new HeldFolder(changed.warehouse(), release.heldBy()).root(), "conf");
    Files.writeString(conf.resolve("standards/vn-2022-2025.yaml"), "this would be a mistake: [");
    VerifyRelease.Report report = VerifyRelease.verify(changed, release);
    assertFalse(report.holds());
    assertEquals(Map.of("conf/standards/vn-2022-2025.yaml", "changed"), report.files());
    assertEquals(Optional.of("conf"), report.failure());
    String said =
        assertThrows(DataDoNotAllow.class, () -> OpenRelease.of(changed, release)).text().en();
    assertTrue(said.contains("conf/standards/vn-2022-2025.yaml: changed"), said);
    Files.writeString(conf.resolve("added.yaml"), "");
    assertEquals("added", VerifyRelease.verify(changed, release).files().get("conf/added.yaml"));
  }

  @Test
  void aChangedHouseholdInTheHeldFilesIsFound() throws Exception {
    JobContext changed = copy("changed");
    Release release = OpenRelease.named(changed, OFFICIAL);
    Warehouse held = new HeldFolder(changed.warehouse(), release.heldBy()).tables();
    held.replace(
        "received_household",
        held.rows("received_household")
            .selectExpr(
                "* except (declared_class)",
                "if(household_id = '%s' and line_year = 2023, 'not_poor', declared_class) as declared_class"
                    .formatted(corrected))
            .localCheckpoint(),
        "true");
    VerifyRelease.Report report = VerifyRelease.verify(changed, release);
    assertFalse(report.holds());
    assertTrue(report.files().containsValue("added"), report.files().toString());
    assertTrue(
        report.differences().stream()
            .anyMatch(
                difference ->
                    difference.cell().startsWith("review-result|")
                        || difference.cell().startsWith("causes|")),
        report.differences().toString());
    assertTrue(report.differing() >= report.differences().size());
  }

  private static List<Row> ask(JobContext where, String sql) throws Exception {
    return ReadOnlyQuery.query(ReadOnlyQuery.catalogue(where), where.spark(), sql).collectAsList();
  }

  private JobContext copy(String name) throws Exception {
    Path from = Path.of(workplace.warehouse().root());
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return new JobContext(
        new Warehouse(workplace.spark(), to.toString()),
        workplace.configuration(),
        workplace.language(),
        workplace.progress());
  }

  private static void delete(Path folder) throws Exception {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.forEach(all::add);
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.delete(all.get(i));
    }
  }
}
