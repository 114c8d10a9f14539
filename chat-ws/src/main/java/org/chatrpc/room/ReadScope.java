package org.chatrpc.room;

import java.util.List;
import org.chatrpc.model.Span;

/**
 * What a user may read; complete for the log up to {@code upTo}.
 *
 * @param spans the readable parts of streams: each room while a member, the personal stream, and the stream for all
 *     users
 */
public record ReadScope(List<Span> spans, long upTo) {}
