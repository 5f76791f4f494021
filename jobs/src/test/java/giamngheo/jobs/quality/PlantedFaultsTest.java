package giamngheo.jobs.quality;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Every rule about rooms fails on a class that breaks it. */
final class PlantedFaultsTest {
  private static final JavaClasses CIRCLE =
      new ClassFileImporter().importPackages("giamngheo.jobs.quality.planted");

  @Test
  void aCircleIsFound() {
    assertBroken(
        slices().matching("giamngheo.jobs.quality.planted.(*)").should().beFreeOfCycles(),
        CIRCLE,
        "Cycle detected");
  }

  @Test
  void aNameThatStandsTwiceIsFound() {
    assertBroken(ArchitectureTest.NO_NAME_STANDS_FOR_TWO_CLASSES, CIRCLE, "Planted is in");
  }

  @Test
  void aRoomThatKnowsALaterOneIsFound() {
    assertBroken(
        ArchitectureTest.LATER_ROOMS_KNOW_EARLIER_ONES_AND_NOT_THE_REVERSE,
        new ClassFileImporter().importPackages("giamngheo.jobs.form.planted"),
        "KnowsALaterRoom");
  }

  @Test
  void printingThatComposesIsFound() {
    assertBroken(
        ArchitectureTest.WHAT_PRINTS_COMPUTES_NOTHING,
        new ClassFileImporter().importPackages("giamngheo.jobs.print.planted"),
        "Computes");
  }

  @Test
  void aRoomWithTooManyClassesIsFound() {
    assertBroken(classes().should(Rooms.standWithAtMost(0)), CIRCLE, "holds 1");
  }

  private static void assertBroken(ArchRule rule, JavaClasses planted, String said) {
    String message = assertThrows(AssertionError.class, () -> rule.check(planted)).getMessage();
    assertTrue(message.contains(said), message);
  }
}
