package org.chatrpc.ops;

import java.time.Clock;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.chatrpc.file.Downloads;
import org.chatrpc.file.FileListener;
import org.chatrpc.file.FilePolicy;
import org.chatrpc.file.FileSweep;
import org.chatrpc.file.Inspection;
import org.chatrpc.file.RoomFiles;
import org.chatrpc.file.Uploads;
import org.chatrpc.file.scan.Scanning;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.TrustedClock;
import org.chatrpc.message.MessagePolicy;
import org.chatrpc.room.member.Members;
import org.chatrpc.store.Stores;

/** Wires the file feature. Thread-safe. */
final class FileModule {
    private final Stores stores;
    private final FilePolicy policy;
    private final Supplier<FilePolicy> live;
    private final Clock clock;
    private final FileContents contents;
    private final Scanning scanning;
    private final FileSweep sweep;

    /** @param trusted the clock by which files are removed */
    FileModule(
            Stores stores,
            FilePolicy policy,
            Supplier<FilePolicy> live,
            Clock clock,
            TrustedClock trusted,
            ThreadFactory threads) {
        this.stores = stores;
        this.policy = policy;
        this.live = live;
        this.clock = clock;
        FilePolicy.Storage place = policy.storage();
        contents = stores.contents(place.folder(), place.keepFreeBytes(), place.maxDatabaseBytes());
        scanning = new Scanning(policy.scan(), System::nanoTime);
        sweep = new FileSweep(stores.files(), contents, scanning, policy.unusedLife(), trusted, threads);
    }

    /** Removes what no message needs any more. */
    FileSweep sweep() {
        return sweep;
    }

    Uploads uploads(Members members, RateLimits limits, FileListener listener) {
        Inspection inspection = new Inspection(stores.files(), contents, policy.pictures(), scanning, System::nanoTime);
        return new Uploads(stores.files(), contents, inspection, members, live, limits, clock, listener);
    }

    Downloads downloads(Members members, RateLimits limits, FileListener listener) {
        return new Downloads(stores.files(), contents, stores.messages(), members, policy, limits, listener);
    }

    RoomFiles ofRooms(Members members, Supplier<MessagePolicy> messages, RateLimits limits, ResponseBudget answers) {
        Supplier<RoomFiles.Pages> pages = () -> {
            MessagePolicy now = messages.get();
            return new RoomFiles.Pages(now.maxAttachments(), now.defaultPage(), now.maxPage());
        };
        return new RoomFiles(stores.files(), members, live, pages, limits, answers);
    }
}
