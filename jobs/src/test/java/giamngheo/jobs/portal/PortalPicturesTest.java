package giamngheo.jobs.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import giamngheo.reports.site.SitePage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page looks as it did when somebody looked at it: on a desk, on a phone, in the dark. The
 * pictures stand in {@code docs/pictures/portal} at half their size, of made-up figures; {@code
 * -Dgiamngheo.golden=write} takes them anew, to be looked at before they are kept. They are
 * compared by the shades of fields, so that another machine's letters do not matter. Passed over
 * where no Chromium is installed.
 */
@Tag("session")
class PortalPicturesTest {
  private static final Path PICTURES =
      Path.of(System.getProperty("giamngheo.home"), "docs", "pictures", "portal");

  /** Fields that a picture is divided into, down and across. */
  private static final int FIELDS = 20;

  /** How much longer a page may get by other letters. */
  private static final double LONGER = 1.15;

  private static final double WHITE = 255;

  /** Mean difference of shades that other letters make at most. */
  private static final double LETTERS = 8;

  @TempDir static Path profile;

  private static WrittenSite site;
  private static Browser browser;

  /** How a page is looked at. */
  private enum Look {
    DESK(1280, "light"),
    PHONE(360, "light"),
    DARK(1280, "dark");

    private final int width;
    private final String scheme;

    Look(int width, String scheme) {
      this.width = width;
      this.scheme = scheme;
    }

    private String file(SitePage page) {
      return page.id() + "-" + name().toLowerCase(Locale.ROOT) + ".jpg";
    }
  }

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Browser.installed().isPresent(), "Chromium is not installed");
    site = WrittenSite.once();
    browser = Browser.start(profile);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @EnumSource(SitePage.class)
  void aPageLooksAsItDid(SitePage page) throws Exception {
    for (Look look : Look.values()) {
      byte[] now = picture(page, look);
      Path kept = PICTURES.resolve(look.file(page));
      if ("write".equals(System.getProperty("giamngheo.golden"))) {
        Files.createDirectories(PICTURES);
        Files.write(kept, now);
      }
      double apart = apart(Files.readAllBytes(kept), now);
      assertTrue(apart < LETTERS, look.file(page) + " differs by " + apart);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INDEX", "DOCUMENTS"})
  void aPageThatLooksOtherwiseIsTold(SitePage page) throws Exception {
    byte[] kept = Files.readAllBytes(PICTURES.resolve(Look.DESK.file(page)));
    assertTrue(apart(kept, picture(page, Look.DARK)) > LETTERS, page + " in the dark");
    SitePage other = page == SitePage.METHOD ? SitePage.INDEX : SitePage.METHOD;
    assertTrue(apart(kept, picture(other, Look.DESK)) > LETTERS, page + " for " + other);
  }

  private static byte[] picture(SitePage page, Look look) throws Exception {
    open(page, look);
    return whole(look);
  }

  private static void open(SitePage page, Look look) throws Exception {
    browser.size(look.width, 900, look == Look.PHONE);
    browser.call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", look.scheme))));
    browser.open("file://" + site.internal().resolve(page.id() + ".html") + "#area=185&year=2024");
    assertEquals(List.of(), browser.complaints());
  }

  /**
   * The whole page without its address, once its charts, which draw themselves when they come into
   * sight, stand.
   */
  private static byte[] whole(Look look) throws Exception {
    browser.value(
        "document.querySelectorAll('.address').forEach((one) => { one.textContent = '…'; })");
    int height = browser.value("document.documentElement.scrollHeight").asInt();
    browser.size(look.width, height, look == Look.PHONE);
    browser.await("[...document.querySelectorAll('.chart')].every((one) => one.dataset.drawn)");
    Thread.sleep(700);
    return browser.halfPicture(look.width, height);
  }

  /**
   * Mean difference of the shades of as many fields, of 255; where one picture is much longer than
   * the other they are wholly apart.
   */
  private static double apart(byte[] one, byte[] other) throws Exception {
    BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
    BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
    assertEquals(first.getWidth(), second.getWidth());
    double longer = (double) first.getHeight() / second.getHeight();
    if (longer > LONGER || longer < 1 / LONGER) {
      return WHITE;
    }
    double sum = 0;
    for (int row = 0; row < FIELDS; row++) {
      for (int column = 0; column < FIELDS; column++) {
        sum += Math.abs(shade(first, row, column) - shade(second, row, column));
      }
    }
    return sum / FIELDS / FIELDS;
  }

  /** Mean brightness of a field. */
  private static double shade(BufferedImage picture, int row, int column) {
    int top = picture.getHeight() * row / FIELDS;
    int bottom = picture.getHeight() * (row + 1) / FIELDS;
    int left = picture.getWidth() * column / FIELDS;
    int right = picture.getWidth() * (column + 1) / FIELDS;
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int colour = picture.getRGB(x, y);
        sum += (colour >> 16 & 255) + (colour >> 8 & 255) + (colour & 255);
      }
    }
    return sum / 3.0 / (bottom - top) / (right - left);
  }
}
