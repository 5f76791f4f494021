package giamngheo.jobs.quality;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

/** What the program runs with is decided by the versions nearest to it, those of tests included. */
class ClassPathTest {
  /** An older one finds no logger, and every command says so on its error stream. */
  @Test
  void loggingIsOfTheVersionThatSparkSpeaksTo() {
    assertDoesNotThrow(() -> Class.forName("org.slf4j.spi.SLF4JServiceProvider"));
  }
}
