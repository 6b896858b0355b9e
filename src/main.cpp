#include "cli/cli.h"

int main(int argc, char** argv) {
  return vade::cli::run(argc, argv);
}
