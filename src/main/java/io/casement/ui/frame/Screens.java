// SPDX-License-Identifier: AGPL-3.0-or-later
package io.casement.ui.frame;

import io.casement.ui.approval.ApprovalScreen;
import io.casement.ui.casefile.CaseFileScreen;
import io.casement.ui.intake.IntakeScreen;
import io.casement.ui.place.Place;
import io.casement.ui.place.Screen;
import io.casement.ui.place.Tools;
import io.casement.ui.post.PostScreen;
import io.casement.ui.queue.QueueScreen;
import io.casement.ui.settings.Editing;
import io.casement.ui.settings.LawsScreen;
import io.casement.ui.settings.PeopleScreen;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// The screens of the window, each built when one first goes there: the first rows need not wait for the others.
public final class Screens implements Function<Place, Screen> {

    private final Tools tools;
    private final Editing drafts;
    private final Map<Class<?>, Screen> built = new HashMap<>();

    public Screens(Tools tools) {
        this(tools, new Editing());
    }

    /// @param drafts of the laws, which outlive a lock
    public Screens(Tools tools, Editing drafts) {
        this.tools = tools;
        this.drafts = drafts;
    }

    @Override
    public Screen apply(Place place) {
        return switch (place) {
            case Place.Queue _, Place.Search _ -> one(QueueScreen.class, () -> new QueueScreen(tools));
            case Place.File _ -> one(CaseFileScreen.class, () -> new CaseFileScreen(tools));
            case Place.Intake _ -> one(IntakeScreen.class, () -> new IntakeScreen(tools));
            case Place.Approvals _ -> one(ApprovalScreen.class, () -> new ApprovalScreen(tools));
            case Place.Post _ -> one(PostScreen.class, () -> new PostScreen(tools));
            case Place.People _ -> one(PeopleScreen.class, () -> new PeopleScreen(tools));
            case Place.Settings _ -> one(LawsScreen.class, () -> new LawsScreen(tools, drafts));
        };
    }

    private Screen one(Class<? extends Screen> kind, Supplier<Screen> make) {
        return built.computeIfAbsent(kind, key -> make.get());
    }
}
