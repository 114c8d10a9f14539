/** The names of files, which server and client treat alike. */
@NullMarked
package org.chatrpc.text.file;

import org.jspecify.annotations.NullMarked;
