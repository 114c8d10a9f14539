package org.chatrpc.client.chat.file;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.chat.card.FileTexts;
import org.chatrpc.client.chat.card.PictureDecoder;
import org.chatrpc.client.chat.card.ShownFile;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.list.NoticePane;
import org.chatrpc.client.ui.paint.Icons;

/** Shows the pictures of a message, one at a time, larger or smaller. View of a {@link ViewerModel}. */
final class PictureViewer extends FormDialog {

    /** In bytes. */
    private static final int MAX_BYTES = 24 << 20;

    /** Decoded; four bytes each. */
    private static final int MAX_PIXELS = 16_000_000;

    private final ViewerCanvas canvas = new ViewerCanvas();
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final NoticePane message = new NoticePane("viewer", 400);
    private final JButton previous;
    private final JButton next;
    private final transient ViewerModel model;
    private final transient Subscription watch;
    private transient Subscription loading = () -> {};

    PictureViewer(Component owner, ViewerModel model, Consumer<Attachment> save) {
        super(owner, "viewer", Texts.get("viewer.title", model.picture().name()));
        this.model = model;
        setResizable(true);
        previous = iconButton("viewer.previous", Icons.BACK, () -> model.move(-1), "LEFT", "PAGE_UP");
        next = iconButton("viewer.next", Icons.FORWARD, () -> model.move(1), "RIGHT", "PAGE_DOWN");
        canvas.setName("viewer.canvas");
        middle.add(message, "message");
        middle.add(canvas, "canvas");
        JPanel bar =
                new JPanel(new MigLayout("insets 8 12 8 12, fillx, gapx 6, novisualpadding", "[][][grow][][][][][]"));
        bar.add(previous);
        bar.add(next);
        bar.add(button("viewer.fit", canvas::fit, "0", "NUMPAD0"), "skip 1");
        bar.add(button("viewer.actual", canvas::actual, "1", "NUMPAD1"));
        bar.add(button("viewer.zoomOut", () -> canvas.zoomBy(1 / ViewerCanvas.STEP), "MINUS", "SUBTRACT"));
        bar.add(button("viewer.zoomIn", () -> canvas.zoomBy(ViewerCanvas.STEP), "PLUS", "ADD", "EQUALS"));
        JButton keep = Controls.iconButton(Command.SAVE_FILES.action(() -> save.accept(model.picture())));
        keep.setName("viewer.save");
        bar.add(keep);
        JPanel content = new JPanel(new BorderLayout());
        content.add(middle, BorderLayout.CENTER);
        content.add(bar, BorderLayout.SOUTH);
        content.setPreferredSize(new Dimension(UIScale.scale(760), UIScale.scale(520)));
        setContentPane(content);
        focusFirst(canvas);
        watch = model.index().show(index -> load());
    }

    @Override
    public void dispose() {
        watch.end();
        loading.end();
        super.dispose();
    }

    private JButton iconButton(String text, Icons icon, Runnable work, String... strokes) {
        Action action = action(text, work, strokes);
        action.putValue(Action.SMALL_ICON, icon.icon());
        action.putValue(Action.SHORT_DESCRIPTION, Texts.get(text));
        JButton button = Controls.iconButton(action);
        button.setName(text);
        return button;
    }

    private JButton button(String text, Runnable work, String... strokes) {
        JButton button = new JButton(action(text, work, strokes));
        button.setName(text);
        return button;
    }

    private Action action(String text, Runnable work, String... strokes) {
        Action action = new AbstractAction(Texts.get(text)) {
            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        };
        for (String stroke : strokes) {
            getRootPane().getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(stroke), text);
        }
        getRootPane().getActionMap().put(text, action);
        return action;
    }

    private void load() {
        Attachment picture = model.picture();
        setTitle(Texts.get("viewer.title", picture.name()));
        canvas.getAccessibleContext().setAccessibleName(FileTexts.spoken(ShownFile.of(picture)));
        previous.setEnabled(model.has(-1));
        next.setEnabled(model.has(1));
        loading.end();
        tell(Texts.get("file.loading"), Optional.empty());
        if (picture.size() > MAX_BYTES) {
            loadSmaller(Texts.get("viewer.large"));
            return;
        }
        loading = model.session()
                .files()
                .downloads()
                .read(
                        picture,
                        false,
                        MAX_BYTES,
                        content -> PictureDecoder.decode(content, MAX_PIXELS),
                        this::show,
                        this::failed);
    }

    private void show(BufferedImage image) {
        canvas.show(Optional.of(image));
        cards.show(middle, "canvas");
        canvas.requestFocusInWindow();
    }

    private void failed(Exception failure) {
        if (failure instanceof GatewayException) {
            tell(Failures.explain(failure, model.session().server().label()), Optional.of(this::load));
        } else {
            // Of a kind that is not read here, such as WebP, or damaged for this reader.
            loadSmaller(Texts.get("viewer.failed"));
        }
    }

    /** The server has a thumbnail of every picture that it could read. */
    private void loadSmaller(String otherwise) {
        Attachment picture = model.picture();
        loading = model.session()
                .files()
                .thumbnail(
                        picture,
                        content -> PictureDecoder.decode(content, MAX_PIXELS),
                        image -> {
                            setTitle(Texts.get("viewer.smaller", picture.name()));
                            canvas.getAccessibleContext()
                                    .setAccessibleName(Texts.get("viewer.smaller", picture.name()));
                            show(image);
                        },
                        failure -> tell(otherwise, Optional.of(this::load)));
    }

    /** @param failed tries again what failed; empty if nothing did */
    private void tell(String text, Optional<Runnable> failed) {
        canvas.show(Optional.empty());
        message.show(text, failed);
        cards.show(middle, "message");
    }
}
