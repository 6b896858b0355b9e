/// Graphviz does not free all that it allocates for a drawing; our own leaks are still reported.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libgvc.so\n";
}
