package org.chatrpc.log.store;

import org.chatrpc.model.Ban;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;

/** The bans of rooms, which are kept only on disk. Thread-safe. */
public interface BanStore {

    /** The bans of a room in order of username, after this one (from the first one if empty). */
    Slice<Ban> bans(String room, String afterUsername, ReadLimit limit);
}
