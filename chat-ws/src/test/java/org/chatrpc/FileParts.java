package org.chatrpc;

import java.time.Clock;
import org.chatrpc.file.Downloads;
import org.chatrpc.file.FilePolicy;
import org.chatrpc.file.FileSweep;
import org.chatrpc.file.Inspection;
import org.chatrpc.file.RoomFiles;
import org.chatrpc.file.Uploads;
import org.chatrpc.file.scan.Scanning;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.store.Stores;

/** What a {@link Chat} does with files. */
record FileParts(Uploads uploads, Downloads downloads, RoomFiles ofRooms) {
    static FileContents contents(Stores stores, FilePolicy.Storage place) {
        return stores.contents(place.folder(), place.keepFreeBytes(), place.maxDatabaseBytes());
    }

    static FileSweep sweep(Stores stores, FileContents contents, ChatOptions options, Clock trusted) {
        Scanning scanning = new Scanning(options.files().scan(), options.nanoTime());
        return new FileSweep(stores.files(), contents, scanning, options.files().unusedLife(), trusted, Thread::new);
    }

    static FileParts of(Chat chat, ChatOptions options, RateLimits limits) {
        FilePolicy files = options.files();
        Inspection inspection = new Inspection(
                chat.stores.files(),
                chat.contents,
                files.pictures(),
                new Scanning(files.scan(), options.nanoTime()),
                options.nanoTime());
        return new FileParts(
                new Uploads(
                        chat.stores.files(),
                        chat.contents,
                        inspection,
                        chat.members,
                        () -> files,
                        limits,
                        options.clock(),
                        options.fileListener()),
                new Downloads(
                        chat.stores.files(),
                        chat.contents,
                        chat.stores.messages(),
                        chat.members,
                        files,
                        limits,
                        options.fileListener()),
                new RoomFiles(
                        chat.stores.files(),
                        chat.members,
                        () -> files,
                        () -> new RoomFiles.Pages(
                                options.messages().maxAttachments(),
                                options.messages().defaultPage(),
                                options.messages().maxPage()),
                        limits,
                        chat.answers));
    }
}
