package org.chatrpc.room;

import java.util.List;
import org.chatrpc.model.Span;

/**
 * What one person may read, exact for the log up to {@code upTo}.
 *
 * @param spans the parts of streams: each room from joining to leaving, the personal stream, and that for everybody
 */
public record ReadScope(List<Span> spans, long upTo) {}
