package org.chatrpc.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.model.Slice;
import org.chatrpc.model.file.FileKind;
import org.chatrpc.model.file.SentFiles;
import org.chatrpc.model.file.StoredFile;
import org.chatrpc.problem.Require;
import org.chatrpc.room.member.Members;

/** The files of a room, for those whom {@code GetHistory} shows its messages, and what may be added to them. Thread-safe. */
public final class RoomFiles {
    private final FileStore store;
    private final Members members;
    private final Supplier<FilePolicy> policy;
    private final Supplier<Pages> pages;
    private final RateLimits limits;
    private final ResponseBudget answers;

    /**
     * The limits of messages and pages, which files share.
     *
     * @param perMessage files that one message can have
     * @param defaultPage files in a page if the caller gives no limit
     * @param maxPage the maximum number of files in a page
     */
    public record Pages(int perMessage, int defaultPage, int maxPage) {}

    public RoomFiles(
            FileStore store,
            Members members,
            Supplier<FilePolicy> policy,
            Supplier<Pages> pages,
            RateLimits limits,
            ResponseBudget answers) {
        this.store = store;
        this.members = members;
        this.policy = policy;
        this.pages = pages;
        this.limits = limits;
        this.answers = answers;
    }

    /**
     * The newest files, or those before a message, the newest message first. The files of a message are never in two pages,
     * so a page has more than the limit if one message has.
     *
     * @param kind which files; empty for all
     * @param beforeMessage empty for the newest page
     * @param limit of files
     * @param share reserves the memory for the page
     */
    public Slice<SentFiles> page(
            String username,
            String room,
            Optional<FileKind> kind,
            OptionalLong beforeMessage,
            OptionalInt limit,
            ResponseBudget.Share share) {
        members.requireMember(username, room);
        Pages bounds = pages.get();
        int max = Require.atMost("limit", limit, bounds.defaultPage(), bounds.maxPage());
        share.reservePage();
        Slice<SentFiles> found =
                store.sent(room, username, kind, beforeMessage.orElse(Long.MAX_VALUE), answers.limit(max));
        Slice<SentFiles> page = firstOf(found, max);
        share.shrinkTo(page.items().stream().mapToLong(SentFiles::bytes).sum());
        return page;
    }

    /** As many whole messages as fit into this number of files, and at least one. */
    private static Slice<SentFiles> firstOf(Slice<SentFiles> found, int max) {
        List<SentFiles> first = new ArrayList<>();
        int files = 0;
        for (SentFiles sent : found.items()) {
            files += sent.files().size();
            if (files > max && !first.isEmpty()) {
                return new Slice<>(first, true);
            }
            first.add(sent);
        }
        return new Slice<>(first, found.hasMore());
    }

    /** The room that a file was uploaded for, which is that of its message as well; empty if there is no such file. */
    public Optional<String> roomOf(String id) {
        return FileIds.isId(id) ? store.find(id).map(StoredFile::room) : Optional.empty();
    }

    /**
     * What the user may upload for a room now. Counted like the start of an upload, because it also sums up the user's
     * files.
     */
    public FileLimits limits(String username, String room) {
        boolean mayPost = members.mayPost(username, room);
        limits.count(RateClass.UPLOADS, username);
        FileStore.Use use = store.use(username);
        return new FileLimits(
                mayPost && pages.get().perMessage() > 0,
                policy.get().maxBytes(),
                pages.get().perMessage(),
                policy.get().maxPart(),
                policy.get().perPersonBytes(),
                Math.max(0, policy.get().perPersonBytes() - use.ofOwner()),
                Math.max(0, policy.get().totalBytes() - use.total()),
                (int) Math.max(0, policy.get().maxOpen() - use.unused()));
    }
}
