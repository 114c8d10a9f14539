/** Files on their way: what is kept until it is sent, uploads in parts, downloads. */
@NullMarked
package org.chatrpc.client.session.file;

import org.jspecify.annotations.NullMarked;
