package org.chatrpc.client.chat.file;

import java.util.List;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Attachment;

/** Which picture of a message is displayed; contains no UI code. */
final class ViewerModel {

    private final ChatSession session;
    private final List<Attachment> pictures;
    private final Value<Integer> index;

    ViewerModel(ChatSession session, List<Attachment> files, Attachment first) {
        this.session = session;
        this.pictures = files.stream().filter(Attachment::picture).toList();
        this.index = new Value<>(Math.max(0, pictures.indexOf(first)));
    }

    ChatSession session() {
        return session;
    }

    /** Changes with the picture. */
    Value<Integer> index() {
        return index;
    }

    Attachment picture() {
        return pictures.get(index.get());
    }

    boolean has(int step) {
        int next = index.get() + step;
        return next >= 0 && next < pictures.size();
    }

    /** Goes to the next picture, or with -1 to the previous one. */
    void move(int step) {
        if (has(step)) {
            index.set(index.get() + step);
        }
    }
}
