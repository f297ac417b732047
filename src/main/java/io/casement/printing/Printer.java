// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.printing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaTray;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterURI;
import javax.print.attribute.standard.Sides;

/// A printer of the system.
public final class Printer {

    static final DocFlavor PDF = DocFlavor.INPUT_STREAM.PDF;

    private final PrintService service;

    Printer(PrintService service) {
        this.service = service;
    }

    /// All printers, the system's own choice first. Asking takes up to a second, and a printer that was just set
    /// up is found after two minutes: the JDK looks for them no more often.
    public static List<Printer> all() {
        var usual = Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService());
        var others = Stream.of(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(each -> usual.stream().noneMatch(each::equals));
        return Stream.concat(usual.stream(), others).map(Printer::new).toList();
    }

    /// The printer that was chosen before, if it is still there.
    public static Optional<Printer> named(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// Its name in the system.
    public String name() {
        return service.getName();
    }

    /// Whether it takes a PDF as it is; otherwise the pages are drawn for it.
    public boolean takesPdf() {
        return service.isDocFlavorSupported(PDF);
    }

    /// Whether it turns sheets over by itself.
    public boolean printsBothSides() {
        return service.isAttributeCategorySupported(Sides.class)
                && service.isAttributeValueSupported(Sides.TWO_SIDED_LONG_EDGE, null, null);
    }

    /// The names of its trays, to be used in a [PaperPath]; empty if it does not tell.
    public List<String> trays() {
        var told = queue().map(Queue::trays).orElse(List.of());
        return told.isEmpty() ? media().map(MediaTray::toString).toList() : told;
    }

    public PrinterState state() {
        return queue().flatMap(Queue::state).orElseGet(() -> refuses() ? PrinterState.REFUSES : PrinterState.UNKNOWN);
    }

    private boolean refuses() {
        return service.getAttribute(PrinterIsAcceptingJobs.class) == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS;
    }

    PrintService service() {
        return service;
    }

    Optional<MediaTray> tray(String name) {
        return media().filter(each -> each.toString().equals(name)).findFirst();
    }

    /// Its queue, where it can be asked directly.
    Optional<Queue> queue() {
        return Optional.ofNullable(service.getAttribute(PrinterURI.class))
                .map(PrinterURI::getURI)
                .filter(Printer::isIpp)
                .map(Queue::new);
    }

    private static boolean isIpp(URI uri) {
        return uri.getHost() != null && List.of("ipp", "http").contains(uri.getScheme());
    }

    private Stream<MediaTray> media() {
        return service.getSupportedAttributeValues(Media.class, null, null) instanceof Media[] media
                ? Stream.of(media).filter(MediaTray.class::isInstance).map(MediaTray.class::cast)
                : Stream.empty();
    }

    @Override
    public String toString() {
        return name();
    }
}
