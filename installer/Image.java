// SPDX-License-Identifier: AGPL-3.0-or-later

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the image that runs without anything installed: `target/casement` with `bin`, `lib` and `runtime`.
///
/// Run by the build as `java installer/Image.java BASEDIR`. Each costly step is left out when nothing that it reads
/// has changed: linking the runtime takes half a minute, training the AOT cache as long again.
///
/// There is no module-info in Casement, so jlink links the JDK's and JavaFX's modules only, and our jars stay on the
/// class path beside them.
class Image {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).contains("windows");

    private final Path installer;
    private final Path target;
    private final Path image;
    private final Path lib;
    private final Path runtime;
    private final Path cache;

    Image(Path base) {
        installer = base.resolve("installer");
        target = base.resolve("target");
        image = target.resolve("casement");
        lib = image.resolve("lib");
        runtime = image.resolve("runtime");
        cache = lib.resolve("casement.aot");
    }

    public static void main(String[] args) throws Exception {
        new Image(Path.of(args[0]).toAbsolutePath()).make();
    }

    private void make() throws Exception {
        jars();
        papers();
        launchers();
        once("runtime", runtime, this::link, installer.resolve("modules.txt"), target.resolve("javafx"));
        once("cache", cache, this::train, installer.resolve("flags.txt"), lib, target.resolve("runtime.stamp"));
    }

    /// The program's jar beside its libraries, and no jar of an earlier build.
    private void jars() throws IOException {
        var jar = target.resolve("casement.jar");
        var there = lib.resolve("casement.jar");
        // the AOT cache holds the time of each jar, so an equal jar stays as it is
        if (!Files.exists(there) || Files.mismatch(jar, there) >= 0) {
            Files.copy(jar, there, StandardCopyOption.REPLACE_EXISTING);
        }
        try (var open = new JarFile(jar.toFile());
                var present = Files.list(lib)) {
            var wanted = new TreeSet<>(
                    List.of(open.getManifest().getMainAttributes().getValue("Class-Path").split(" ")));
            wanted.addAll(Set.of("casement.jar", "casement.aot"));
            for (var old : present.filter(path -> !wanted.contains(name(path))).toList()) {
                Files.delete(old);
            }
        }
    }

    /// The licences: ours, and those of everything that is shipped.
    private void papers() throws IOException {
        copy(target.resolve("../LICENSE"), image.resolve("LICENSE"));
        Files.writeString(
                image.resolve("THIRD-PARTY.txt"),
                Files.readString(target.resolve("third-party/THIRD-PARTY.txt"))
                        + Files.readString(installer.resolve("third-party.txt")));
    }

    private void launchers() throws IOException {
        Files.createDirectories(image.resolve("bin"));
        for (var launcher : List.of("casement", "casement.bat")) {
            var script = Files.readString(installer.resolve("bin").resolve(launcher))
                    .replace("@flags@", String.join(" ", lines("flags.txt")));
            var made = image.resolve("bin").resolve(launcher);
            Files.writeString(made, launcher.endsWith(".bat") ? script.replace("\n", "\r\n") : script);
            if (!WINDOWS) {
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /// Links the JDK that runs this with JavaFX. JavaFX's native libraries go where the runtime keeps its own; left
    /// inside the modules, they would be unpacked into the person's home folder at the first start.
    private void link() throws Exception {
        delete(runtime);
        run(List.of(
                tool("jlink"),
                "--module-path=" + target.resolve("javafx"),
                "--add-modules=" + String.join(",", lines("modules.txt")),
                "--exclude-resources=glob:/javafx.**.so,glob:/javafx.**.dll,glob:/javafx.**.dylib",
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                "--output=" + runtime));
        for (var jar : list(target.resolve("javafx"))) {
            natives(jar);
        }
    }

    private void natives(Path jar) throws IOException {
        try (var inside = FileSystems.newFileSystem(jar);
                var entries = Files.list(inside.getPath("/"))) {
            for (var library : entries.filter(Image::isNative).toList()) {
                Files.copy(library, runtime.resolve(WINDOWS ? "bin" : "lib").resolve(name(library)));
            }
        }
    }

    private static boolean isNative(Path file) {
        return Stream.of(".so", ".dll", ".dylib").anyMatch(name(file)::endsWith);
    }

    /// Runs the program once on throw-away data and keeps what the virtual machine learnt.
    private void train() throws Exception {
        Files.deleteIfExists(cache);
        var command = new ArrayList<String>();
        command.add(runtime.resolve("bin/java").toString());
        command.addAll(lines("flags.txt"));
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                lib.resolve("casement.jar").toString(),
                "io.casement.app.Rehearsal"));
        run(command);
        if (!Files.exists(cache)) {
            throw new IOException("the rehearsal left no AOT cache");
        }
    }

    // ---- steps that are left out when nothing changed --------------------------------------------------------------

    private interface Step {
        void run() throws Exception;
    }

    /// Runs a step unless its result is there and was made from the same files by the same JDK.
    private void once(String name, Path result, Step step, Path... sources) throws Exception {
        var stamp = target.resolve(name + ".stamp");
        var now = fingerprint(sources);
        if (Files.exists(result) && Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            return;
        }
        Files.deleteIfExists(stamp);
        step.run();
        Files.writeString(stamp, now);
    }

    private String fingerprint(Path... sources) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(installer.resolve("Image.java")));
        for (var source : sources) {
            for (var file : Files.isDirectory(source) ? list(source) : List.of(source)) {
                if (!file.equals(cache)) {
                    digest.update(name(file).getBytes(StandardCharsets.UTF_8));
                    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                        in.transferTo(java.io.OutputStream.nullOutputStream());
                    }
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    // ---- small things ----------------------------------------------------------------------------------------------

    private static void run(List<String> command) throws Exception {
        var status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(command.getFirst() + " ended with " + status);
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /// The lines of one of our own lists, without comments.
    private List<String> lines(String list) throws IOException {
        try (var lines = Files.lines(installer.resolve(list))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().collect(Collectors.toList());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
