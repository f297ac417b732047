// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// The picture of a document as it came, in memory only: nobody keeps it, only what [#blackedOut] makes of it.
public final class Scan {

    /// The longest file that is looked at, in bytes.
    public static final int LONGEST = 25 * 1024 * 1024;

    private static final long MOST_PIXELS = 50_000_000;

    /// Enough to read the smallest print on a card; more only says more than is needed.
    private static final int LONGEST_SIDE = 2000;

    /// A picture that builds up slowly has ten passes; hundreds are an attack on the machine's time.
    private static final int MOST_PASSES = 60;

    private static final float QUALITY = 0.85f;

    private final int width;
    private final int height;
    private final int scale;
    private final Pixels pixels;

    private Scan(int width, int height, int scale, Pixels pixels) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.pixels = pixels;
    }

    /// A file as far as it could be read.
    public sealed interface Read {
        record Fit(Scan scan) implements Read {}

        record Not(Unfit why) implements Read {}
    }

    /// Decodes a file, upright.
    public static Read read(byte[] file) {
        if (file.length == 0) {
            return new Read.Not(Unfit.EMPTY);
        }
        if (file.length > LONGEST) {
            return new Read.Not(Unfit.TOO_LONG);
        }
        if (starts(file, 0, "\u0089PNG")) {
            return decode(file, "png", Orientation.UPRIGHT);
        }
        if (starts(file, 0, "\u00ff\u00d8\u00ff")) {
            return passes(file) > MOST_PASSES
                    ? new Read.Not(Unfit.DAMAGED)
                    : decode(file, "jpeg", Orientation.of(file));
        }
        if (starts(file, 0, "%PDF")) {
            return new Read.Not(Unfit.PDF);
        }
        var heic = starts(file, 4, "ftyphei") || starts(file, 4, "ftypmif1") || starts(file, 4, "ftyphev");
        return new Read.Not(heic ? Unfit.HEIC : Unfit.NO_PICTURE);
    }

    private static boolean starts(byte[] file, int at, String magic) {
        var bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (file.length < at + bytes.length) {
            return false;
        }
        for (var i = 0; i < bytes.length; i++) {
            if (file[at + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int passes(byte[] file) {
        var passes = 0;
        for (var i = 0; i + 1 < file.length; i++) {
            if (file[i] == (byte) 0xff && file[i + 1] == (byte) 0xda) {
                passes++;
            }
        }
        return passes;
    }

    private static Read decode(byte[] file, String format, Orientation orientation) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            var wide = reader.getWidth(0);
            var high = reader.getHeight(0);
            if ((long) wide * high > MOST_PIXELS) {
                return new Read.Not(Unfit.TOO_MANY_PIXELS);
            }
            var scale = Math.max(1, (Math.max(wide, high) + LONGEST_SIDE - 1) / LONGEST_SIDE);
            var warnings = new ArrayList<String>();
            reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning.toLowerCase(Locale.ROOT)));
            var image = image(reader, scale);
            if (warnings.stream().anyMatch(warning -> warning.contains("premature"))) {
                return new Read.Not(Unfit.DAMAGED);
            }
            var pixels = orientation.turned(Pixels.onWhite(image));
            return new Read.Fit(new Scan(
                    orientation.turnsAside() ? high : wide, orientation.turnsAside() ? wide : high, scale, pixels));
        } catch (IOException | RuntimeException broken) {
            // the decoders throw whatever they trip over; to the person it is one thing
            return new Read.Not(Unfit.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage image(ImageReader reader, int scale) throws IOException {
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(scale, scale, 0, 0);
        return reader.read(0, parameters);
    }

    /// In pixels of the file, turned upright.
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// To be shown while somebody says what to black out; may be smaller than the file.
    public Pixels pixels() {
        return pixels;
    }

    /// Whether every region has a part in the picture.
    public boolean holds(List<Region> regions) {
        return regions.stream().allMatch(region -> region.touches(width, height));
    }

    /// What may be kept: marked with what it was shown for, then blacked out, then encoded anew as a JPEG without
    /// anything beside the pixels.
    ///
    /// @param mark see [Watermark#signs]
    public byte[] blackedOut(List<Region> regions, String mark) {
        var kept = Watermark.on(pixels, mark);
        for (var region : regions) {
            kept = kept.black(
                    Math.floorDiv(region.x(), scale),
                    Math.floorDiv(region.y(), scale),
                    Math.ceilDiv((long) region.x() + region.width(), scale),
                    Math.ceilDiv((long) region.y() + region.height(), scale));
        }
        return jpeg(kept);
    }

    private static byte[] jpeg(Pixels pixels) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(pixels.image(), null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory could not be encoded", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
