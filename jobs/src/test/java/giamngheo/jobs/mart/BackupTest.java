package giamngheo.jobs.mart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.postgres.LocalServer;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warehouse and mart, copied away and brought back elsewhere. */
@Tag("session")
class BackupTest {
  private static final String FIGURES = "select count(*), sum(value) from mart.form_cell";

  @TempDir Path folder;

  @Test
  void whatIsRestoredElsewhereAnswersTheSame() throws Exception {
    MartFixture mart = MartFixture.standing();
    Path warehouse = Path.of(mart.workplace.warehouse().root());
    Path backup = folder.resolve("backup");
    List<String> before = mart.ask(mart.as("huyen"), FIGURES);
    int files = new Backup(warehouse, mart.server, mart.folder()).write(backup);
    assertTrue(files > 0);
    assertEquals("rwx------", permissions(backup));
    assertEquals(before, mart.ask(mart.as("huyen"), FIGURES), "the server runs again");
    assertThrows(
        CallerMistake.class,
        () -> new Backup(warehouse, mart.server, mart.folder()).write(backup),
        "nothing is written over");

    Path elsewhere = folder.resolve("elsewhere");
    LocalServer restored = new LocalServer(elsewhere.resolve("postgres"));
    Path copy = elsewhere.resolve("warehouse");
    Files.createDirectories(elsewhere);
    assertEquals(files, new Backup(copy, restored, elsewhere.resolve("postgres")).restore(backup));
    assertEquals(
        mart.workplace.warehouse().rows("form_cell").count(),
        new Warehouse(mart.workplace.spark(), copy.toString()).rows("form_cell").count());
    restored.start();
    try {
      assertEquals(
          before, mart.ask(restored.database().as("huyen", mart.as("huyen").password()), FIGURES));
      assertEquals("rw-------", permissions(restored.passwordFile()));
    } finally {
      restored.stop();
    }
  }

  @Test
  void aDamagedOrUnfinishedBackupIsNotRestored() throws Exception {
    Path warehouse = Files.createDirectories(folder.resolve("small"));
    Files.writeString(warehouse.resolve("file"), "content");
    LocalServer none = new LocalServer(folder.resolve("none"));
    Path backup = folder.resolve("small-backup");
    new Backup(warehouse, none, folder.resolve("none")).write(backup);
    Path target = folder.resolve("target");
    Files.writeString(backup.resolve("warehouse/file"), "changed");
    Backup restoring = new Backup(target, none, folder.resolve("none"));
    assertThrows(DataDoNotAllow.class, () -> restoring.restore(backup));
    assertFalse(Files.exists(target));
    Files.delete(backup.resolve("sha256.txt"));
    assertThrows(CallerMistake.class, () -> restoring.restore(backup));
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
