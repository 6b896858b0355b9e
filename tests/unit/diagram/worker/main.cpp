#include "diagram/worker.h"

/// The program that the tests run as a worker; it gives up sooner than the real one.
int main() {
  vade::diagram::Limits limits;
  limits.cpu_seconds = 1;
  return vade::diagram::worker_main(0, 1, limits);
}
