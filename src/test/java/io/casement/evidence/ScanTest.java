// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is blacked out is gone, what the camera wrote beside the picture is gone, and what is no picture is
/// refused.
final class ScanTest {

    private static final String MARK = "privacy request 26-0409 2026-06-08";

    /// A card: grey, with stripes of white where its number stands.
    private static BufferedImage card(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var number = y > height / 2 && y < height * 3 / 4 && x % 4 < 2;
                image.setRGB(x, y, number ? 0xffffff : 0x808080);
            }
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static Scan scan(byte[] file) {
        assertThat(Scan.read(file)).isInstanceOf(Scan.Read.Fit.class);
        return ((Scan.Read.Fit) Scan.read(file)).scan();
    }

    private static Unfit unfit(byte[] file) {
        assertThat(Scan.read(file)).isInstanceOf(Scan.Read.Not.class);
        return ((Scan.Read.Not) Scan.read(file)).why();
    }

    private static BufferedImage decoded(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static int brightest(BufferedImage image, int fromX, int fromY, int toX, int toY) {
        var brightest = 0;
        for (var y = fromY; y < toY; y++) {
            for (var x = fromX; x < toX; x++) {
                brightest = Math.max(brightest, image.getRGB(x, y) >> 8 & 0xff);
            }
        }
        return brightest;
    }

    // ---- blacking out --------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void whatIsBlackedOutIsBlackToTheLastPixel(String format) throws Exception {
        var scan = scan(encoded(card(400, 200), format));
        assertThat(brightest(scan.pixels().image(), 0, 101, 400, 149))
                .as("the number can be read before")
                .isGreaterThan(240);
        var kept = decoded(scan.blackedOut(List.of(new Region(0, 100, 400, 52)), MARK));
        assertThat(brightest(kept, 0, 104, 400, 148)).isLessThan(12);
        assertThat(brightest(kept, 0, 0, 400, 90)).as("the rest stays").isGreaterThan(100);
    }

    @Test
    void twoPicturesThatDifferOnlyUnderTheBlackAreKeptAsTheSameBytes() throws Exception {
        var one = card(300, 200);
        var other = card(300, 200);
        for (var x = 50; x < 250; x++) {
            other.setRGB(x, 120, 0xff0000);
        }
        var region = List.of(new Region(40, 100, 220, 50));
        assertThat(scan(encoded(one, "png")).blackedOut(region, MARK))
                .isEqualTo(scan(encoded(other, "png")).blackedOut(region, MARK));
        assertThat(scan(encoded(one, "png")).blackedOut(List.of(), MARK))
                .as("without the black they differ")
                .isNotEqualTo(scan(encoded(other, "png")).blackedOut(List.of(), MARK));
    }

    @Test
    void aLargePictureIsMadeSmallerAndTheBlackCoversEveryPixelItTouches() throws Exception {
        var scan = scan(encoded(card(5000, 3000), "png"));
        assertThat(scan.width()).isEqualTo(5000);
        assertThat(scan.pixels().width()).isLessThanOrEqualTo(2000);
        var kept = decoded(scan.blackedOut(List.of(new Region(1, 1501, 4999, 749)), MARK));
        assertThat(brightest(kept, 8, 508, kept.getWidth(), 744)).isLessThan(12);
    }

    @Test
    void aRegionBeyondTheEdgesIsCutAndOneOutsideIsSaidToBeSo() throws Exception {
        var scan = scan(encoded(card(100, 60), "png"));
        assertThat(scan.holds(List.of(new Region(-20, -20, 1000, 1000)))).isTrue();
        assertThat(scan.holds(List.of(new Region(100, 0, 5, 5)))).isFalse();
        assertThat(scan.holds(List.of(new Region(0, -10, 5, 10)))).isFalse();
        var kept = decoded(scan.blackedOut(List.of(new Region(-20, -20, 1000, Integer.MAX_VALUE)), MARK));
        assertThat(brightest(kept, 0, 0, 100, 60)).isLessThan(5);
    }

    @Test
    void theCaseAndTheDayStandAllOverThePicture() throws Exception {
        var scan = scan(encoded(card(1200, 800), "png"));
        var marked = Watermark.on(scan.pixels(), MARK);
        var rows = new ArrayList<Integer>();
        for (var y = 0; y < 800; y++) {
            for (var x = 0; x < 1200; x++) {
                if (marked.at(x, y) != scan.pixels().at(x, y)) {
                    rows.add(y);
                    break;
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows.getFirst()).isLessThan(80);
        assertThat(rows.getLast()).isGreaterThan(720);
        assertThat(Watermark.signs(MARK)).isTrue();
        assertThat(Watermark.signs("Anna")).isFalse();
    }

    // ---- what stands beside the picture --------------------------------------------------------------------------

    @Test
    void whatTheCameraWroteAndWhatWasAppendedIsNotKept() throws Exception {
        var jpeg = encoded(card(200, 100), "jpeg");
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(exif(1, "Anna Beispiel, 50.94 N 6.96 E"));
        file.write(jpeg, 2, jpeg.length - 2);
        file.writeBytes("appended".getBytes(StandardCharsets.US_ASCII));
        var text = new String(file.toByteArray(), StandardCharsets.ISO_8859_1);
        assertThat(text).contains("Exif", "Anna Beispiel", "appended");
        var kept = scan(file.toByteArray()).blackedOut(List.of(), MARK);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8\u00ff")
                .endsWith("\u00ff\u00d9")
                .doesNotContain("Exif", "Anna", "appended");
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void aPictureThatWasHeldAsideIsTurnedUpright(int code, int right, int low) throws Exception {
        var image = new BufferedImage(160, 80, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < 20; y++) {
            for (var x = 0; x < 20; x++) {
                image.setRGB(x, y, 0xffffff);
            }
        }
        var jpeg = encoded(image, "jpeg");
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(exif(code, ""));
        file.write(jpeg, 2, jpeg.length - 2);
        var scan = scan(file.toByteArray());
        assertThat(scan.width()).isEqualTo(code < 5 ? 160 : 80);
        assertThat(scan.height()).isEqualTo(code < 5 ? 80 : 160);
        // where the file's first corner has gone
        var corner = scan.pixels().at(right * (scan.width() - 11) + 5, low * (scan.height() - 11) + 5);
        assertThat(corner & 0xff).isGreaterThan(200);
    }

    private static byte[] exif(int orientation, String more) {
        var words = more.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(36 + words.length)
                .putShort((short) 0xffe1)
                .putShort((short) (34 + words.length))
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(words)
                .array();
    }

    // ---- what is no picture --------------------------------------------------------------------------------------

    @Test
    void whatIsNoPictureOfThisKindIsNamed() {
        assertThat(unfit(new byte[0])).isEqualTo(Unfit.EMPTY);
        assertThat(unfit(new byte[60 * 1024 * 1024])).isEqualTo(Unfit.TOO_LONG);
        assertThat(unfit("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo(Unfit.PDF);
        assertThat(unfit("\0\0\0\030ftypheic".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Unfit.HEIC);
        assertThat(unfit("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Unfit.NO_PICTURE);
        assertThat(unfit(new byte[] {(byte) 0xff})).isEqualTo(Unfit.NO_PICTURE);
    }

    @Test
    void aPictureThatStopsInTheMidstIsDamaged() throws Exception {
        for (var format : List.of("jpeg", "png")) {
            var whole = encoded(card(600, 400), format);
            assertThat(unfit(Arrays.copyOf(whole, whole.length / 2))).as(format).isEqualTo(Unfit.DAMAGED);
            assertThat(unfit(Arrays.copyOf(whole, 40))).as(format).isEqualTo(Unfit.DAMAGED);
        }
    }

    @Test
    void aSmallFileThatClaimsToBeHugeIsRefusedByItsHead() throws Exception {
        var png = ByteBuffer.wrap(encoded(card(10, 10), "png"));
        png.putInt(16, 100_000).putInt(20, 100_000);
        assertThat(unfit(png.array())).isEqualTo(Unfit.TOO_MANY_PIXELS);
    }

    @Test
    void aPictureOfHundredsOfPassesIsNotDrawn() throws Exception {
        var jpeg = encoded(card(40, 40), "jpeg");
        var slow = new ByteArrayOutputStream();
        slow.write(jpeg, 0, jpeg.length - 2);
        for (var i = 0; i < 300; i++) {
            slow.writeBytes(new byte[] {(byte) 0xff, (byte) 0xda, 0, 2});
        }
        slow.write(jpeg, jpeg.length - 2, 2);
        assertThat(unfit(slow.toByteArray())).isEqualTo(Unfit.DAMAGED);
    }

    @Test
    void whateverIsDoneToAFileItIsReadOrRefusedAndNeverThrows() throws Exception {
        var random = new Random(20261125);
        var read = 0;
        for (var format : List.of("jpeg", "png")) {
            var whole = encoded(card(120, 80), format);
            for (var i = 0; i < 300; i++) {
                var broken = whole.clone();
                for (var n = 1 + random.nextInt(4); n > 0; n--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                if (Scan.read(broken) instanceof Scan.Read.Fit(Scan scan)) {
                    read++;
                    assertThat(scan.blackedOut(List.of(new Region(0, 0, 10, 10)), MARK))
                            .isNotEmpty();
                }
            }
        }
        assertThat(read).isBetween(1, 599);
    }
}
