#include "render/image_size.h"

#include "render/svg.h"

#include <catch2/catch.hpp>

#include <string>

using namespace vade::render;
using namespace std::string_literals;

namespace {

const std::string Png = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x02\x80\0\0\x01\xE0\x08\x06"s;
const std::string JpegFrame = "\xFF\xC0\0\x11\x08\x01\xE0\x02\x80\x03"s;
const std::string Jfif = "\xFF\xE0\0\x04\0\0"s;

/// An EXIF segment in which the orientation is the only entry.
std::string exif(char orientation) {
  return "\xFF\xE1\0\x22"
         "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"s +
         orientation + "\0\0\0\0\0\0\0"s;
}

}  // namespace

TEST_CASE("the size of a PNG stands in its first chunk", "[render]") {
  CHECK(image_size(Png) == ImageSize{640, 480});
}

TEST_CASE("the size of a JPEG stands in its frame", "[render]") {
  CHECK(image_size("\xFF\xD8" + Jfif + JpegFrame) == ImageSize{640, 480});
}

TEST_CASE("a JPEG turned by its EXIF data has its sides swapped", "[render]") {
  CHECK(image_size("\xFF\xD8" + exif(1) + JpegFrame) == ImageSize{640, 480});
  CHECK(image_size("\xFF\xD8" + exif(3) + JpegFrame) == ImageSize{640, 480});
  CHECK(image_size("\xFF\xD8" + exif(6) + JpegFrame) == ImageSize{480, 640});
  CHECK(image_size("\xFF\xD8" + exif(8) + JpegFrame) == ImageSize{480, 640});
}

TEST_CASE("the size of a GIF stands behind its name", "[render]") {
  CHECK(image_size("GIF89a\x80\x02\xE0\x01"s) == ImageSize{640, 480});
}

TEST_CASE("all three kinds of WebP have a size", "[render]") {
  const std::string riff = "RIFF\0\0\0\0WEBP"s;
  CHECK(image_size(riff + "VP8 \0\0\0\0\0\0\0\x9D\x01\x2A\x80\x02\xE0\x01"s) ==
        ImageSize{640, 480});
  CHECK(image_size(riff + "VP8L\0\0\0\0\x2F\x7F\xC2\x77\0"s) == ImageSize{640, 480});
  CHECK(image_size(riff + "VP8X\0\0\0\0\0\0\0\0\x7F\x02\0\xDF\x01\0"s) == ImageSize{640, 480});
}

TEST_CASE("the size of an SVG is what it asks for, else its view box", "[render]") {
  CHECK(svg_size("<svg width=\"640\" height=\"480px\"/>") == ImageSize{640, 480});
  CHECK(svg_size("<svg width='1in' height='72pt'/>") == ImageSize{96, 96});
  CHECK(svg_size("<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 640 480\"/>") ==
        ImageSize{640, 480});
  CHECK(svg_size("\xEF\xBB\xBF<?xml version=\"1.0\"?><!-- <b> --><!DOCTYPE svg><svg:svg "
                 "viewBox=\"0,0,64,48\">") == ImageSize{});
  CHECK(svg_size("<?xml version=\"1.0\"?><!DOCTYPE svg><svg viewBox=\"0,0,64,48\">") ==
        ImageSize{64, 48});
  CHECK(svg_size("<svg width=\"-1\" height=\"1e99\"/>") == ImageSize{});
  CHECK(svg_size("<html><svg width=\"1\" height=\"1\"/></html>") == ImageSize{});
}

TEST_CASE("pictures that are cut off or something else have no size", "[render]") {
  for (const std::string& whole :
       {Png.substr(0, 24), "\xFF\xD8" + exif(6) + JpegFrame, "GIF89a\x80\x02\xE0\x01"s}) {
    for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
      const std::string cut = whole.substr(0, size);
      CHECK_NOTHROW(image_size(cut));
    }
  }
  CHECK(image_size("") == ImageSize{});
  CHECK(image_size("plain text") == ImageSize{});
  CHECK(image_size(Png.substr(0, 20)) == ImageSize{});
  CHECK(image_size("\xFF\xD8\xFF\xE0\0\0"s) == ImageSize{});
  CHECK(image_size("\xFF\xD8\xFF\xE1\xFF\xFF"
                   "Exif\0\0II*\0\xFF\xFF\xFF\xFF"s) == ImageSize{});
}

TEST_CASE("a drawing is harmless", "[render]") {
  CHECK(svg_faults("<svg xmlns=\"http://www.w3.org/2000/svg\"><style>a{fill:url(#g)}</style>"
                   "<use href=\"#a\"/><image href=\"data:image/png;base64,AA==\"/></svg>")
            .empty());
}

TEST_CASE("what makes an SVG more than a picture is found", "[render]") {
  for (const char* svg : {
           "<svg><script>1</script></svg>",
           "<svg><SCRIPT/></svg>",
           "<svg:svg><svg:script/></svg:svg>",
           "<svg onload='x()'/>",
           "<svg><a\nonclick = x></a></svg>",
           "<svg/onload=x>",
           "<svg><foreignObject/></svg>",
           "<svg><image href=\"https://x.example/a.png\"/></svg>",
           "<svg><use xlink:href=\"other.svg#a\"/></svg>",
           "<svg><a href=\" javascript:x\"/></svg>",
           "<svg><animate attributeName=\"xlink:href\" to=\"x\"/></svg>",
           "<svg><style>@import 'x';</style></svg>",
           "<svg><style>a{fill:url( 'http://x' )}</style></svg>",
           "<svg><rect style=\"fill:url(//x)\"/></svg>",
           "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
           "<?xml-stylesheet href='x'?><svg/>",
       }) {
    CAPTURE(svg);
    CHECK_FALSE(svg_faults(svg).empty());
  }
  CHECK_FALSE(svg_faults("<\0s\0v\0g\0"s).empty());
}

TEST_CASE("an SVG document is known by its root element", "[render]") {
  CHECK(vade::render::is_svg("<?xml version=\"1.0\"?><!-- drawn --><svg/>"));
  CHECK_FALSE(vade::render::is_svg("<html><svg/></html>"));
  CHECK_FALSE(vade::render::is_svg("svg"));
  CHECK_FALSE(vade::render::is_svg(""));
}
