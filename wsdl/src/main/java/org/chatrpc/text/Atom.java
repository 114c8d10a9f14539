package org.chatrpc.text;

import org.commonmark.node.CustomNode;

/** A web address or a name in the syntax tree: nothing in it is markup. */
final class Atom extends CustomNode {

    private final Piece.Kind kind;

    /** @param kind LINK or NAME */
    Atom(Piece.Kind kind) {
        this.kind = kind;
    }

    Piece.Kind kind() {
        return kind;
    }
}
