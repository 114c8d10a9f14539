package org.chatrpc.admin.retention;

import java.util.Optional;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.retention.store.RetentionStore.Figures;

/**
 * What a run would remove from a room.
 *
 * @param room empty for all direct rooms together, which are not shown individually
 */
public record RoomPreview(Optional<RoomInfo> room, Figures figures) {}
